import { Button, type ButtonProps } from './button';

/** What is done with a row, at its end: an icon, quiet and small; the children say what it does and with which row. */
export function RowButton(props: Omit<ButtonProps, 'look' | 'size' | 'iconOnly'>) {
  return <Button look="quiet" size="small" iconOnly {...props} />;
}
