// What a plain Slack app does with many messages: hands them all to the official client, which retries and waits as it sees fit.
// node send.mjs API_URL TOKEN COUNT ACCOUNT...
import { WebClient, LogLevel } from '@slack/web-api';

const [slackApiUrl, token, count, ...accounts] = process.argv.slice(2);
const client = new WebClient(token, { slackApiUrl, logLevel: LogLevel.ERROR });
const began = process.hrtime.bigint();
const results = await Promise.allSettled(
  Array.from({ length: Number(count) }, (_, i) => client.chat.postMessage({ channel: accounts[i % accounts.length], text: `message ${i}` })),
);
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
console.log(JSON.stringify({ seconds, sent: results.filter((result) => result.status === 'fulfilled').length }));
