import { createTransport, type Transporter } from 'nodemailer';
import type { MailConfig } from '#config';
import type { Mail } from './compose';

/** How an attempt ended. `later`: this server may take it another time · `never`: it will not · `unreached`: no server listened. */
export type Sending = { readonly kind: 'sent' } | { readonly kind: 'later' | 'never' | 'unreached'; readonly code: string };

const connectMs = 10_000;
const silentMs = 20_000;

/** The one door to SMTP. */
export class Mailer {
  private readonly transport: Transporter;
  private readonly domain: string;

  constructor(private readonly config: MailConfig) {
    this.transport = createTransport({
      url: config.url,
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      dnsTimeout: connectMs,
      socketTimeout: silentMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.domain = /@([^\s>]+)>?\s*$/u.exec(config.from)?.[1] ?? 'localhost';
  }

  /** The same `id` makes the same Message-ID, by which a reader's program knows a mail that came twice. */
  async send(id: string, mail: Mail): Promise<Sending> {
    try {
      await this.transport.sendMail({
        ...mail,
        from: this.config.from,
        messageId: `<${id}@${this.domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { kind: 'sent' };
    } catch (error) {
      return judged(error);
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** Codes alone: the server's words may hold an address. */
function judged(error: unknown): Sending {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const aboutTheLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (!aboutTheLetter || responseCode === undefined || responseCode === 421)
    return { kind: 'unreached', code: String(responseCode ?? code ?? 'error') };
  return { kind: responseCode >= 500 ? 'never' : 'later', code: String(responseCode) };
}
