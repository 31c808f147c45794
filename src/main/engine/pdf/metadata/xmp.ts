import { inflateSync } from 'node:zlib';
import { SaxesParser } from 'saxes';

/** What a packet of XMP states: property names with their usual prefix, such as `prism:doi`, to their values. */
export type Xmp = ReadonlyMap<string, readonly string[]>;

/** No packet about a document is larger. */
const MAX_PACKET = 2_000_000;
/** So many packets are looked at; more are those of pictures. */
const MOST_PACKETS = 50;

/**
 * The properties of the document's XMP packet, which stands in the bytes as it is or deflated; none
 * where it is encrypted or broken. Packets of pictures are passed over, and of several the last counts.
 */
export function readXmp(bytes: Uint8Array): Xmp {
  const packets = findPackets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const all = new Map<string, readonly string[]>();
  for (const packet of packets) {
    const properties = readPacket(packet);
    const format = properties.get('dc:format')?.[0] ?? '';
    if (format.startsWith('image/')) continue;
    for (const [name, values] of properties) all.set(name, values);
  }
  return all;
}

function findPackets(bytes: Buffer): string[] {
  const packets: string[] = [];
  let looked = 0;
  for (let at = bytes.indexOf('/Subtype'); at >= 0; at = bytes.indexOf('/Subtype', at + 8)) {
    if (looked === MOST_PACKETS) break;
    const head = bytes.toString('latin1', Math.max(0, at - 300), at + 300);
    if (!/\/Subtype\s*\/XML/.test(head)) continue;
    looked += 1;
    const packet = packetAfter(bytes, at);
    if (packet !== null) packets.push(packet);
  }
  if (packets.length > 0) return packets;
  const start = bytes.indexOf('<x:xmpmeta');
  const end = bytes.indexOf('</x:xmpmeta>', start);
  return start < 0 || end < 0
    ? []
    : [bytes.toString('utf8', start, Math.min(end + 12, start + MAX_PACKET))];
}

/** The stream that begins behind a place in the bytes. */
function packetAfter(bytes: Buffer, at: number): string | null {
  const word = bytes.indexOf('stream', at);
  const end = bytes.indexOf('endstream', word);
  if (word < 0 || end < 0 || word - at > 1000 || end - word > MAX_PACKET) return null;
  const start = word + 6 + (bytes[word + 6] === 13 ? 2 : 1);
  const stream = bytes.subarray(start, end);
  if (stream.includes('<rdf:RDF')) return stream.toString('utf8');
  try {
    return inflateSync(stream, { maxOutputLength: MAX_PACKET }).toString('utf8');
  } catch {
    return null;
  }
}

/** What is not well-formed is read up to where it breaks. */
function readPacket(packet: string): Map<string, string[]> {
  const properties = new Map<string, string[]>();
  const add = (name: string, value: string): void => {
    const text = value.replace(/\s+/g, ' ').trim();
    if (text === '') return;
    const values = properties.get(name);
    if (values === undefined) properties.set(name, [text]);
    else if (values.length < 6000) values.push(text);
  };
  const open: string[] = [];
  let text = '';
  let isBroken = false;
  const parser = new SaxesParser();
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    text = '';
    if (name !== 'rdf:Description') return;
    for (const [key, value] of Object.entries(attributes)) {
      if (!/^(?:xmlns|rdf|xml)/.test(key)) add(key, value);
    }
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    const property = name === 'rdf:li' ? open.findLast((each) => !each.startsWith('rdf:')) : name;
    if (property !== undefined && !property.startsWith('rdf:')) add(property, text);
    text = '';
  });
  const start = packet.indexOf('<rdf:RDF');
  const end = packet.indexOf('</rdf:RDF>');
  if (start < 0) return properties;
  for (const line of packet.slice(start, end < 0 ? undefined : end + 10).split(/(?<=>)/)) {
    if (isBroken) break;
    parser.write(line);
  }
  return properties;
}
