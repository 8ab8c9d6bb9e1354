import { useQuery } from '../host/use-query';
import { Button } from '../ui/button';
import { SettingRow } from './setting-row';
import { useChange } from './use-change';

/** Where everything lies. */
export function DataPanel({ sample }: { sample: boolean }) {
  const send = useChange();
  const { value: status } = useQuery('status', {});
  return (
    <>
      <h3>Your data</h3>
      <p className="second">Everything stays on this computer, in one file of yours. Nothing is ever sent.</p>
      {status && (
        <p className="data-path">
          <code>{status.path}</code>
        </p>
      )}
      {status?.troubles.map((trouble) => (
        <p key={trouble.code} className="field-error">
          {trouble.message}
        </p>
      ))}
      {sample && (
        <SettingRow name="Sample data" line="Made up, to try things out. Your own entries stay.">
          {() => (
            <Button onClick={() => void send('remove-sample', {}, 'The sample data is gone.')}>
              Remove the sample data
            </Button>
          )}
        </SettingRow>
      )}
    </>
  );
}
