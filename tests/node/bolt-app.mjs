// A plain app on Slack's own SDK, for the fake Slack to be held against: it does what the documentation of Bolt shows.
// Prints "ready <port>" once it listens; ends when its standard input does.
import bolt from '@slack/bolt';

const { SLACK_API_URL: slackApiUrl, BOT_TOKEN: token, APP_TOKEN: appToken, SIGNING_SECRET: signingSecret } = process.env;
const socketMode = Boolean(appToken);
const app = new bolt.App({
  token,
  clientOptions: { slackApiUrl, retryConfig: { retries: 0 } },
  logLevel: bolt.LogLevel.ERROR,
  ...(socketMode ? { appToken, socketMode } : { signingSecret }),
});

const plain = (text) => ({ type: 'plain_text', text });
const question = [
  { type: 'section', text: { type: 'mrkdwn', text: '*Can you* deliver it?', verbatim: true } },
  { type: 'actions', elements: [{ type: 'button', action_id: 'yes', value: 'l-1', text: plain('Yes') }, { type: 'button', action_id: 'form', text: plain('Change') }] },
];
const form = (title) => ({
  type: 'modal',
  callback_id: 'form',
  title: plain(title),
  submit: plain('Save'),
  blocks: [{ type: 'input', block_id: 'when', label: plain('When?'), element: { type: 'plain_text_input', action_id: 'value' } }],
});

app.message('ask me', ({ say }) => say({ text: 'Can you?', blocks: question, metadata: { event_type: 'asked', event_payload: { id: 'row-1' } } }));
app.message('look', async ({ client, message, say }) => {
  const { messages } = await client.conversations.history({ channel: message.channel, include_all_metadata: true });
  await say(`found ${messages.filter((one) => one.metadata?.event_payload?.id === 'row-1').length}`);
});
app.event('app_mention', ({ event, say }) => say({ text: `Heard <@${event.user}>`, thread_ts: event.ts }));
app.event('app_home_opened', ({ event, client }) =>
  client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'header', text: plain('You are on pace') }] } }));
app.action('yes', async ({ ack, body, client, respond }) => {
  await ack();
  await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text: 'Accepted' });
  await respond({ text: 'Thank you', response_type: 'ephemeral', replace_original: false });
});
app.action('form', async ({ ack, body, client }) => {
  await ack();
  await client.views.open({ trigger_id: body.trigger_id, view: form('Change') });
});
app.shortcut('record_promise', async ({ ack, shortcut, client }) => {
  await ack();
  await client.views.open({ trigger_id: shortcut.trigger_id, view: form('Record') });
});
app.view('form', async ({ ack, view, body, client }) => {
  const { value } = view.state.values.when.value;
  if (value === 'yesterday') {
    await ack({ response_action: 'errors', errors: { when: 'That has passed' } });
    return;
  }

  await ack();
  await client.chat.postMessage({ channel: body.user.id, text: `Noted: ${value}` });
});
app.command('/nudge', ({ ack, command }) => ack(`You said ${command.text}`));
app.error(async (error) => console.error(`failed: ${error.message}`));

const server = await app.start(0);
console.log(`ready ${socketMode ? 0 : server.address().port}`);
process.stdin.on('end', () => process.exit(0)).resume();
