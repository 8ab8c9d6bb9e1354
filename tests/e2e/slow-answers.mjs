import { Server } from 'node:http';

/** Loaded before the program by `BIRD_SLOW`: every request waits a little before it is seen, and three in ten up to six times as long, so that answers pass each other. */
const longest = Number(process.env['BIRD_SLOW_ANSWERS']);
const { emit } = Server.prototype;
Server.prototype.emit = function (event, ...rest) {
  if (event !== 'request') return emit.call(this, event, ...rest);
  const [request] = rest;
  const late = () => {
    // Who has gone meanwhile would never have been let in.
    if (!request.socket.destroyed) emit.call(this, event, ...rest);
  };
  setTimeout(late, Math.random() * (Math.random() < 0.3 ? longest : longest / 6));
  return true;
};
