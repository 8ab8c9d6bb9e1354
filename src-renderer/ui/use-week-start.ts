import { useQuery } from '../host/use-query';
import { localeWeekStart } from './dates';

/** The ISO weekday that rows of days begin with: the one chosen in the settings, else the locale's. */
export function useWeekStart(): number {
  const { value } = useQuery('settings', {});
  const chosen = value?.preferences.weekStart ?? 'locale';
  return chosen === 'locale' ? localeWeekStart() : chosen;
}
