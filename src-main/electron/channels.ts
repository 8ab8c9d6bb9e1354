/** The two channels between page and main process; a new command needs neither of them changed. */
export const sendChannel = 'bird:send';
export const eventChannel = 'bird:event';
