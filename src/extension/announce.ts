/** Says something in passing: in the status bar for a while, in a way that screen readers speak. */
import { StatusBarAlignment, type StatusBarItem, window } from 'vscode';

const milliseconds = 6000;
let item: StatusBarItem | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a short message for some seconds; a further one takes its place. */
export function announce(message: string): void {
  item ??= window.createStatusBarItem('copydesk.announcement', StatusBarAlignment.Left, 9);
  item.name = 'Copydesk';
  item.text = message;
  // A live region: its text is spoken whenever it changes.
  item.accessibilityInformation = { label: message, role: 'status' };
  item.show();
  clearTimeout(timer);
  timer = setTimeout(() => item?.hide(), milliseconds);
}

/** Takes the message away, when the extension stops. */
export function stopAnnouncing(): void {
  clearTimeout(timer);
  item?.dispose();
  item = undefined;
}
