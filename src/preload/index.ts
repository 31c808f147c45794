import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS, type Bridge } from '../shared/contract/bridge.ts';

const bridge: Bridge = {
  invoke: (method, input, callId) => ipcRenderer.invoke(CHANNELS.invoke, { method, input, callId }),
  cancel: (callId) => {
    ipcRenderer.send(CHANNELS.cancel, callId);
  },
  subscribe: (event, listener) => {
    const onEvent = (_: unknown, message: { event: string; payload: unknown }): void => {
      if (message.event === event) listener(message.payload);
    };
    ipcRenderer.on(CHANNELS.event, onEvent);
    return () => {
      ipcRenderer.removeListener(CHANNELS.event, onEvent);
    };
  },
  tokensFor: (files) =>
    ipcRenderer.invoke(
      CHANNELS.tokens,
      // Not by a method of `files`: a script may pass an object whose “map” answers with paths.
      Array.from(files, (file) => webUtils.getPathForFile(file)).filter((path) => path !== ''),
    ),
  platform: process.platform as Bridge['platform'],
};

contextBridge.exposeInMainWorld('collate', bridge);
