/** An address that is nobody's: the first of the networks set aside for documentation (RFC 5737). */
export const NOBODY = '192.0.2.77';

/**
 * Tries every way that a page of Chromium has of reaching another machine, by name and by address.
 * Runs in the page, so it holds all that it uses.
 * @returns what came of each way: `refused`, `nothing` or what was reached
 */
export async function attackFromPage(nobody: string): Promise<Record<string, string>> {
  const within = (work: Promise<string>): Promise<string> =>
    Promise.race([
      work.catch(() => 'refused'),
      new Promise<string>((resolve) => {
        setTimeout(resolve, 6000, 'nothing');
      }),
    ]);
  const event = (target: EventTarget, good: string, bad: string): Promise<string> =>
    new Promise((resolve) => {
      target.addEventListener(good, () => {
        resolve(good);
      });
      target.addEventListener(bad, () => {
        resolve('refused');
      });
    });
  const fetched = async (url: string): Promise<string> => String((await fetch(url)).status);
  const linked = (rel: string): Promise<string> => {
    const link = document.createElement('link');
    link.rel = rel;
    link.as = 'image';
    link.href = `http://${rel}.example.org/`;
    document.head.append(link);
    return event(link, 'load', 'error');
  };
  const framed = (url: string): Promise<string> => {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
    return new Promise((resolve) => {
      setTimeout(resolve, 500, 'nothing');
    });
  };
  const candidates = async (...urls: string[]): Promise<string> => {
    const peer = new RTCPeerConnection({
      iceServers: urls.map((each) => ({ urls: each, username: 'u', credential: 'c' })),
    });
    const found: string[] = [];
    peer.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.candidate) found.push(candidate.candidate);
    });
    peer.createDataChannel('data');
    const gathered = new Promise<void>((resolve) => {
      peer.addEventListener('icegatheringstatechange', () => {
        if (peer.iceGatheringState === 'complete') resolve();
      });
    });
    await peer.setLocalDescription(await peer.createOffer());
    await Promise.race([
      gathered,
      new Promise((resolve) => {
        setTimeout(resolve, 5000);
      }),
    ]);
    return found.join('; ') || 'nothing';
  };
  const connected = async (): Promise<string> => {
    const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()];
    here.createDataChannel('data');
    await here.setLocalDescription(await here.createOffer());
    await there.setRemoteDescription(here.localDescription!);
    await there.setLocalDescription(await there.createAnswer());
    await here.setRemoteDescription(there.localDescription!);
    for (const [at, host] of [nobody, 'collate-attack.local'].entries()) {
      await here.addIceCandidate({
        candidate: `candidate:${String(at)} 1 UDP 2130706431 ${host} 5000 typ host`,
        sdpMid: '0',
        sdpMLineIndex: 0,
      });
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 1500);
    });
    return here.connectionState === 'new' ? 'nothing' : here.connectionState;
  };
  const image = new Image();
  image.src = `http://${nobody}/pixel.png`;

  const ways: Readonly<Record<string, () => Promise<string>>> = {
    'fetch of an address': () => fetched(`http://${nobody}/`),
    'fetch of a name': () => fetched('https://fetch.example.org/'),
    image: () => event(image, 'load', 'error'),
    WebSocket: () => event(new WebSocket(`ws://${nobody}/`), 'open', 'error'),
    EventSource: () => event(new EventSource(`http://${nobody}/`), 'open', 'error'),
    WebTransport: async () => {
      const transport = new WebTransport(`https://${nobody}:4433/`);
      transport.closed.catch(() => undefined);
      await transport.ready;
      return 'open';
    },
    beacon: async () => {
      navigator.sendBeacon(`http://${nobody}/`, 'words');
      return 'nothing';
    },
    'dns-prefetch': () => linked('dns-prefetch'),
    preconnect: () => linked('preconnect'),
    prefetch: () => linked('prefetch'),
    preload: () => linked('preload'),
    stylesheet: () => linked('stylesheet'),
    icon: () => linked('icon'),
    'frame of a name': () => framed('http://frame.example.org/'),
    'frame with a frame': () =>
      framed(`data:text/html,<iframe src="http://${nobody}/frame"></iframe>`),
    'WebRTC without a server': () => candidates(),
    'STUN by address': () => candidates(`stun:${nobody}:3478`),
    'STUN by name': () => candidates('stun:stun.example.org:3478'),
    'TURN over UDP': () => candidates(`turn:${nobody}:3478`),
    'TURN over TCP': () => candidates(`turn:${nobody}:3478?transport=tcp`),
    'TURN over TLS by name': () => candidates('turns:turn.example.org:5349?transport=tcp'),
    'WebRTC to a peer': connected,
  };
  const outcomes = Object.entries(ways).map(
    async ([name, way]) => [name, await within((async () => way())())] as const,
  );
  return Object.fromEntries(await Promise.all(outcomes));
}
