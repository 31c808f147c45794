/** `D:YYYYMMDDHHmmSSOHH'mm'` of ISO 32000-2, 7.9.4, from the year on each part may be missing. */
const DATE =
  /^(?:D:)?(?<year>\d{4})(?<month>\d{2})?(?<day>\d{2})?(?<hour>\d{2})?(?<minute>\d{2})?(?<second>\d{2})?(?:(?<zone>[+-])(?<zoneHour>\d{2})'?(?<zoneMinute>\d{2})?'?|Z.*)?$/;

/**
 * A date of a PDF in ISO 8601, such as `2018-03-17T12:00:00+01:00`: with the time only where the file
 * states it, and without a zone where it states none. Null for what is no date.
 */
export function readPdfDate(written: string): string | null {
  const parts = DATE.exec(written.trim())?.groups;
  if (parts === undefined) return null;
  const { year, month = '01', day = '01', hour, minute = '00', second = '00' } = parts;
  const date = `${year!}-${month}-${day}`;
  const time = hour === undefined ? '' : `T${hour}:${minute}:${second}`;
  if (Number.isNaN(Date.parse(`${date}${time}`))) return null;
  if (time === '') return date;
  if (written.includes('Z')) return `${date}${time}Z`;
  const { zone, zoneHour, zoneMinute = '00' } = parts;
  return `${date}${time}${zone === undefined ? '' : `${zone}${zoneHour!}:${zoneMinute}`}`;
}
