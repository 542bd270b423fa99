/** The note of a refusal: the chosen reason, a colon and the person's words where there are any. */

const somethingElse = 'Something else';

/** What a person can choose as the main reason of a no, without a word of their own but for the last. */
export const reasons = ['Wrong date', 'Not a priority now', 'No budget', 'Someone else decides', 'We chose another way', somethingElse];

/** The note; nothing where a word on the reason is still missing. */
export function refusalNote(why: string, words: string): string | undefined {
  if (!words && (!why || why === somethingElse)) return undefined;
  return [why, words].filter(Boolean).join(': ');
}
