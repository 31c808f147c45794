import { app, BrowserWindow } from 'electron';

// An app as Electron makes it, with none of Collate's locks: what the counters of network attempts
// are tried on, to see that they count.
app.on('ready', () => {
  void new BrowserWindow().loadURL('about:blank');
});
