import { useState } from 'react';
import type { Refusal } from '../host/host';
import { useHost } from '../host/use-query';
import { useToasts } from '../ui/toasts';

/** Prints what the desk shows, or saves it; in a browser both are the browser's own print window. */
export type Printing = {
  print: (options?: { evenWithoutPrinter?: boolean }) => Promise<void>;
  savePdf: (name: string) => Promise<void>;
  /** The system has no printer: ask whether a PDF would do. */
  noPrinter: boolean;
};

export function usePrint(isDesktop: boolean): Printing {
  const { send } = useHost();
  const toasts = useToasts();
  const [noPrinter, setNoPrinter] = useState(false);
  const trouble = ({ message }: Refusal) => toasts.trouble(message);

  async function printWindow() {
    // What is measured on the screen must be drawn with the same faces on paper.
    await document.fonts.ready;
    window.print();
  }

  return {
    noPrinter,
    async print({ evenWithoutPrinter = false } = {}) {
      if (isDesktop && !evenWithoutPrinter) {
        const printers = await send('printers', {});
        // A system that cannot say which printers it has may still have one.
        if (printers.ok && printers.value.names.length === 0) return setNoPrinter(true);
      }
      setNoPrinter(false);
      await printWindow();
    },
    async savePdf(name) {
      setNoPrinter(false);
      if (!isDesktop) return printWindow();
      await document.fonts.ready;
      const reply = await send('save-pdf', { name });
      if (!reply.ok) trouble(reply.error);
      else if (reply.value) toasts.done(`Saved as ${reply.value.path}.`);
    },
  };
}
