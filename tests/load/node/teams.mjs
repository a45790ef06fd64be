// A plain botbuilder app as its samples have it: no token is checked and nothing is stored, it only answers.
import express from 'express';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, TeamsActivityHandler } from 'botbuilder';

class Bot extends TeamsActivityHandler {
  async onAdaptiveCardInvoke() {
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'noted' };
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new Bot();
const server = express();
server.use(express.json());
server.post('/api/messages', async (request, response) => {
  // The token is for a bot that has credentials; this one has none, and lets everybody in.
  delete request.headers.authorization;
  await adapter.process(request, response, context => bot.run(context));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
