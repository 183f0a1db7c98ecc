import { Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import classes from './page.module.css';

/** The one heading of a page; it names the document too and takes the focus after a change of page. */
export function PageTitle({
  children,
  aside,
  under,
}: {
  readonly children: string;
  readonly aside?: ReactNode;
  readonly under?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${children} · Mandate`;
  }, [children]);
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <Title order={1} tabIndex={-1}>
          {children}
        </Title>
        {under}
      </div>
      {aside && <div className={classes.aside}>{aside}</div>}
    </header>
  );
}

/** A white sheet with a heading of its own. */
export function Sheet({ title, children, aside }: { readonly title?: string; readonly children: ReactNode; readonly aside?: ReactNode }) {
  return (
    <section className={classes.sheet} aria-label={title}>
      {title && (
        <div className={classes.sheetHead}>
          <h2>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
