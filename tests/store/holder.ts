import { openStore, StoreError } from '../../src-main/store/store';

/** A real process that opens the calendar in the folder it is given, says how that went, and holds it until its input ends. */
const [folder = ''] = process.argv.slice(2);
try {
  const store = await openStore(folder, { host: 'holder', onShow: () => console.log('shown') });
  console.log('open');
  process.stdin.resume().on('end', () => void store.close());
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  console.log(error.code);
}
