import { Check, Info, X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import './ui.css';

/** A sentence after the fact. `done` stays ten seconds, longer while it is pointed at or focused; `trouble` stays until it is put away, or what was refused succeeds. */
export type Toast = {
  id: number;
  look: 'done' | 'trouble';
  message: string;
  action?: { label: string; onAction: () => void } | undefined;
  /** What was tried, of a trouble that is over once it succeeds. */
  about?: string | undefined;
};
type Action = { label: string; onAction: () => void };
export type Toasts = {
  /** "Mailed. Fernhill's follow-up is set for Wed 25 Nov.", with Undo. The latest replaces the one before: only the last change can be taken back first. */
  done: (message: string, action?: Action) => void;
  trouble: (message: string, about?: string) => void;
  /** What was refused was taken: its trouble goes. */
  settled: (about: string) => void;
  /** Makes room for a dialog; troubles stay. */
  clear: () => void;
};

const STAYS = 10_000;
const ToastContext = createContext<Toasts | null>(null);

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextId = useRef(1);
  const show = useCallback((toast: Omit<Toast, 'id'>) => {
    const id = nextId.current++;
    setToasts((shown) => [...shown.filter(({ look }) => look !== toast.look), { id, ...toast }]);
  }, []);
  const remove = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const value = useMemo<Toasts>(
    () => ({
      done: (message, action) => show({ look: 'done', message, action }),
      trouble: (message, about) => show({ look: 'trouble', message, about }),
      settled: (about) =>
        setToasts((shown) =>
          shown.some((toast) => toast.about === about) ? shown.filter((toast) => toast.about !== about) : shown,
        ),
      clear: () =>
        setToasts((shown) =>
          shown.some((toast) => toast.look === 'done') ? shown.filter((toast) => toast.look !== 'done') : shown,
        ),
    }),
    [show],
  );
  return (
    <ToastContext.Provider value={value}>
      {children}
      <section className="toasts" aria-label="Messages" aria-live="polite">
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} remove={remove} />
        ))}
      </section>
    </ToastContext.Provider>
  );
}

function ToastLine({ toast, remove }: { toast: Toast; remove: (id: number) => void }) {
  const [held, setHeld] = useState(false);
  const stays = held || toast.look === 'trouble';
  useEffect(() => {
    const timer = stays ? undefined : setTimeout(() => remove(toast.id), STAYS);
    return () => clearTimeout(timer);
  }, [stays, remove, toast.id]);
  const onClose = () => remove(toast.id);
  const Icon = toast.look === 'done' ? Check : Info;
  return (
    <div
      className={`toast ${toast.look}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span>{toast.message}</span>
      {toast.action && (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            toast.action?.onAction();
            onClose();
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button type="button" className="toast-close" onClick={onClose}>
        <X size={14} strokeWidth={1.75} aria-hidden />
        <span className="visually-hidden">Put away</span>
      </button>
    </div>
  );
}

export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('useToasts needs a ToastProvider around it.');
  return toasts;
}
