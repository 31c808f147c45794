/**
 * What Chromium writes to stderr on a machine without a desktop's services: harmless, and not for
 * the person at the terminal. Each pattern stands for one cause.
 */
const harmless: readonly RegExp[] = [
  // No D-Bus: power, notifications and secrets of a desktop are absent.
  /:ERROR:(?:dbus\/)?(?:bus|object_proxy)\.cc/,
  // No graphics card: Chromium tries, gives up and draws in software.
  /:ERROR:(?:components\/viz\/service\/main\/)?viz_main_impl\.cc/,
  /:ERROR:(?:ui\/gl\/)?(?:gl_|angle_platform_impl|egl_util|command_buffer_proxy_impl)/,
  /:(?:ERROR|WARNING):(?:[\w/]+\/)?(?:vaapi_wrapper|viz_main_impl|gpu_process_host)\.cc/,
  // GTK without a desktop's settings or accessibility bus.
  /(?:Gtk|Gdk|dconf|GLib-GIO|dbind)-(?:WARNING|CRITICAL|Message)\b/,
];

/** Whether a line of the app's stderr is one of Chromium's harmless complaints. */
export function isChromiumNoise(line: string): boolean {
  return harmless.some((pattern) => pattern.test(line));
}
