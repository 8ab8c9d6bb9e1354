import { ChevronLeft } from 'lucide-react';
import { Button } from './button';

/** In the bar of a desk: where Esc leads, too. A long name ends in "…" and is whole in the tooltip. */
export function BackButton({ to, onBack }: { to: string; onBack: () => void }) {
  return (
    <Button
      look="quiet"
      className="bar-back"
      icon={ChevronLeft}
      onClick={onBack}
      title={to ? `Back to ${to} (Esc)` : 'Back (Esc)'}
    >
      <span>{to || 'Back'}</span>
    </Button>
  );
}
