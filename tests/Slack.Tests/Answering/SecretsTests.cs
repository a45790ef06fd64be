using FakeSlack.Faults;
using FakeSlack.Model;
using SalesNudgeBot.Core.Delivery;
using Slack.Tests.Bot;
using Slack.Tests.Honesty;

namespace Slack.Tests.Answering;

public sealed class SecretsTests(OneSlack slack)
{
    [Fact]
    public async Task Whatever_fails_no_log_holds_a_trigger_an_address_to_answer_a_secret_or_what_somebody_wrote()
    {
        var (inbound, logs, team) = (new ScriptedInbound(), new KeptLogs(), slack.Team());
        string[] secrets;
        await using (var bot = await ListeningBot.Start(slack, inbound, [team], logs: logs))
        {
            var ana = team.AddPerson("Ana Moreno");
            bot.Knows(ana, TheCompany.Ana);
            foreach (var method in new[] { "views.open", "chat.postEphemeral", "chat.postMessage", "chat.update" })
            {
                team.Faults.Always(method, new Fault.Error("internal_error"));
            }

            var form = new Form("Record", null, [new Input.Text("client", "Client")], "Save", new("promise.record", "new"));
            foreach (var reply in new Reply[] { new Reply.OpenForm(form), new Reply.Private(Message.Text(Line.Words("Acme SSO"))), new Reply.ReplaceMessage(Message.Text(Line.Words("Acme SSO"))) })
            {
                inbound.Answer = _ => reply;
                await ana.Forges("promise.decline|l-1");
                await ana.UsesShortcut("record_promise");
                await ana.Command("/nudge Acme SSO");
            }

            inbound.IsDown = true;
            await ana.Types("Acme SSO");
            await ana.Command("/nudge Acme SSO");
            await new RawRequest(bot.Url, "guess", team.Options.Clock.GetUtcNow()).Signed("{}").Post("/slack/events", "application/json", "{}");
            await bot.Stop();
            secrets =
            [
                .. team.Delivered.SelectMany(each => new[] { (string?)each.Payload.Body["trigger_id"], (string?)each.Payload.Body["response_url"] }).OfType<string>(),
                team.SigningSecret,
                team.BotToken,
                "Acme",
            ];
        }

        Assert.Contains(logs.Lines, line => line.Contains("internal_error", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, line => line.Contains("could not be stored", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, line => line.Contains("signature", StringComparison.Ordinal));
        Assert.True(secrets.Length > 10);
        Assert.All(logs.Lines, line => Assert.DoesNotContain(secrets, secret => line.Contains(secret, StringComparison.Ordinal)));
    }
}
