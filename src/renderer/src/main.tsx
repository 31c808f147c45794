import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from './app/error-boundary.tsx';
import { LibraryGate } from './app/library-gate.tsx';
import { Providers } from './app/providers.tsx';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/kinds.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <Providers>
          <LibraryGate />
        </Providers>
      </ErrorBoundary>
    </StrictMode>,
  );
}
