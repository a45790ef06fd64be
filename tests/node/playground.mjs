// Microsoft's own test client, as its command starts it, but for this machine alone: by itself it listens on every address.
import { createRequire } from 'node:module';
import net from 'node:net';

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
    return typeof port === 'number' && typeof rest[0] !== 'string' ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest);
};

// It reads who is there from a file in the folder that it runs in, and writes its log below it.
process.chdir(process.env.PLAYGROUND);
createRequire(import.meta.url)('@microsoft/m365agentsplayground/cli.js');
