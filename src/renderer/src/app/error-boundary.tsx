import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import styles from './error-boundary.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
}

/** Stands in for what could not be drawn; nothing that was saved depends on the drawing. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className={styles.failed} role="alert">
        <h1>This part could not be shown</h1>
        <p>Everything you saved is in the library. Draw it again, or reload the window.</p>
        <div className={styles.actions}>
          <Button
            variant="primary"
            onPress={() => {
              this.setState({ failed: false });
            }}
          >
            Draw it again
          </Button>
          <Button
            onPress={() => {
              window.location.reload();
            }}
          >
            Reload the window
          </Button>
        </div>
      </div>
    );
  }
}
