import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  /** The header as it came over the wire. */
  readonly rawSubject: string;
}

/** A real SMTP server on this machine; `answer` says for each recipient whether it takes the mail: 250, or the code it refuses with. */
export class Mailbox {
  readonly received: Received[] = [];
  answer: (to: string) => number = () => 250;
  private constructor(private readonly server: SMTPServer) {}

  static async open(port = 0): Promise<Mailbox> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => {
        const code = mailbox.answer(address);
        done(code === 250 ? null : Object.assign(new Error('refused by the test'), { responseCode: code }));
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => void mailbox.take(Buffer.concat(parts), session.envelope.rcptTo[0]?.address ?? '').then(() => done(null)));
      },
    });
    const mailbox = new Mailbox(server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return mailbox;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  to(address: string): Received[] {
    return this.received.filter((mail) => mail.to === address);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async take(raw: Buffer, to: string): Promise<void> {
    const mail = await PostalMime.parse(raw);
    const rawSubject = /^Subject: (.*(?:\r\n[ \t].*)*)/mu.exec(raw.toString('latin1'))?.[1] ?? '';
    this.received.push({ to, subject: mail.subject ?? '', text: mail.text ?? '', messageId: mail.messageId ?? '', rawSubject });
  }
}
