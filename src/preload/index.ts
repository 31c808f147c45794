import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS, type Bridge } from '../shared/contract/bridge.ts';

/** Hears the events of Collate once, however many listen to them in the window. */
function createSubscribe(): Bridge['subscribe'] {
  const subscriptions = new Set<readonly [string, (payload: unknown) => void]>();
  ipcRenderer.on(CHANNELS.event, (_, message: { event: string; payload: unknown }) => {
    for (const [event, listener] of Array.from(subscriptions)) {
      if (event === message.event) listener(message.payload);
    }
  });
  return (event, listener) => {
    const subscription = [event, listener] as const;
    subscriptions.add(subscription);
    return () => {
      subscriptions.delete(subscription);
    };
  };
}

const bridge: Bridge = {
  invoke: (method, input, callId) => ipcRenderer.invoke(CHANNELS.invoke, { method, input, callId }),
  cancel: (callId) => {
    ipcRenderer.send(CHANNELS.cancel, callId);
  },
  subscribe: createSubscribe(),
  tokensFor: (files) =>
    ipcRenderer.invoke(
      CHANNELS.tokens,
      // Not by a method of `files`: a script may pass an object whose “map” answers with paths.
      Array.from(files, (file) => webUtils.getPathForFile(file)).filter((path) => path !== ''),
    ),
  platform: process.platform as Bridge['platform'],
};

contextBridge.exposeInMainWorld('collate', bridge);
