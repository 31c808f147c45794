const { contextBridge, ipcRenderer } = require('electron');

// What Collate's own preload never gives a page: every channel, with any message.
contextBridge.exposeInMainWorld('raw', {
  invoke: (channel, message) => ipcRenderer.invoke(channel, message),
  send: (channel, message) => {
    ipcRenderer.send(channel, message);
  },
  listen: (channel, listener) => {
    ipcRenderer.on(channel, (_event, message) => {
      listener(message);
    });
  },
});
