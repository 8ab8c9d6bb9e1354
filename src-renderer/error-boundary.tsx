import { Copy } from 'lucide-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useCopyHeld } from './drafts/copy-held';
import { useHeldCount } from './drafts/use-draft';
import { Bird } from './ui/bird';
import { Button } from './ui/button';
import './styles/app.css';

/** When the window itself breaks: say so, keep the facts out of it (they are on the disk), save what words are only here, offer a fresh start. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <StandStill title="The window lost its thread">
        <p>What you saved is safe on the disk. Load the window again to go on.</p>
        <p className="quiet">{error.message}</p>
        <HeldWords />
        <Button look="primary" size="large" onClick={() => location.reload()}>
          Load again
        </Button>
      </StandStill>
    );
  }
}

function HeldWords() {
  const held = useHeldCount() > 0;
  const copy = useCopyHeld();
  return (
    held && (
      <>
        <p>Words you wrote are only in this page so far.</p>
        <Button icon={Copy} onClick={() => void copy()}>
          Copy them
        </Button>
      </>
    )
  );
}

/** A whole window that says one thing: it could not start, or it broke. */
export function StandStill({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main>
      <div className="stand-still" role="alert">
        <Bird size={64} />
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
