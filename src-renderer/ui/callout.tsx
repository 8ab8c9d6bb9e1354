import type { ReactNode } from 'react';
import { type Kind, KindTag } from './kinds';
import './ui.css';

/** A refusal: what, why, and the next good day. Announced when it appears. */
export function Callout({
  kind,
  word,
  title,
  children,
}: {
  kind: Kind;
  word?: string;
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="callout" role="status">
      <KindTag kind={kind} {...(word === undefined ? {} : { word })} />
      <p className="callout-title">{title}</p>
      {children && <div className="callout-body">{children}</div>}
    </div>
  );
}
