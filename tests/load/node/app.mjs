// A plain Bolt app: every event, interaction and command is one row, on disk before it is acknowledged.
import bolt from '@slack/bolt';
import Database from 'better-sqlite3';

const db = new Database(process.env.DATABASE);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`create table if not exists inbox (
  sequence integer primary key autoincrement, key text not null unique, actor text not null, act text not null, lane text not null,
  received_at integer not null)`);
const insert = db.prepare('insert or ignore into inbox (key, actor, act, lane, received_at) values (?, ?, ?, ?, ?)');
const store = (key, actor, act) => insert.run(key, actor, JSON.stringify(act), `person/${actor}`, Date.now() * 1000);

const app = new bolt.App({
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  endpoints: ['/slack/events', '/slack/interactivity', '/slack/commands'],
  tokenVerificationEnabled: false,
  // Slack is not there to be asked who the bot is.
  authorize: async () => ({ botToken: 'xoxb-of-a-load-program', botId: 'B0', botUserId: 'U0BOT' }),
  logLevel: 'error',
});
app.event('app_home_opened', async ({ body, event }) => store(body.event_id, event.user, event.tab));
app.action(/.*/, async ({ body, action, ack }) => {
  store(body.trigger_id, body.user.id, action.value);
  await ack();
});
app.command('/nudge', async ({ command, ack }) => {
  store(command.trigger_id, command.user_id, command.text);
  await ack('noted');
});
await app.start({ port: Number(process.env.PORT), host: '127.0.0.1' });
