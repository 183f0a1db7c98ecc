/** Text as it is kept: one form for an accent however it was typed. */
export const nfc = (text: string): string => text.normalize('NFC');
