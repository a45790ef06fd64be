using System.Globalization;
using System.Text;
using FakeTeams.Model;
using FakeTeams.People;
using FakeTeams.Tokens;

namespace Load.Inbound.Teams;

/// <summary>Requests as the Connector sends them: each activity of its own id, under the one token that it uses for an hour; made before anything is measured.</summary>
sealed class Traffic(TeamsTenant tenant, IReadOnlyList<TeamsPerson> people)
{
    readonly string token = tenant.Bot.Mint(new TokenShape(tenant.AppId, tenant.ServiceUrl.ToString()));
    int made;

    public IReadOnlyList<Kind> Kinds => [new("Clicks", count => Make(Click, count)), new("Messages", count => Make(Message, count))];

    /// <summary>What answers the first request to a process that has just started, and means nothing.</summary>
    public byte[] First() => Signed(Activity("typing", people[0], 0, ""));

    byte[][] Make(Func<TeamsPerson, int, string> one, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Interlocked.Increment(ref made)).Select(number => Signed(one(people[number % people.Count], number)))];

    string Message(TeamsPerson person, int number) => Activity("message", person, number, "\"textFormat\":\"plain\",\"text\":\"help\",");

    string Click(TeamsPerson person, int number) => Activity(
        "invoke",
        person,
        number,
        $$$$"""
        "name":"adaptiveCard/action","replyToId":"{{{{number}}}}","value":{"action":{"type":"Action.Execute","id":"","title":"On track","verb":"act","data":{"d_verb":"act","d_action":"promise.on-track|l-{{{{number}}}}"}},"trigger":"manual"},
        """);

    string Activity(string type, TeamsPerson person, int number, string more) =>
        $$$"""
        {"type":"{{{type}}}","id":"1795289{{{number:D7}}}","timestamp":"2026-11-22T09:00:00.000Z","localTimestamp":"2026-11-22T10:00:00.000+01:00","localTimezone":"Europe/Berlin","serviceUrl":"{{{tenant.ServiceUrl}}}","channelId":"msteams","from":{"id":"{{{person.User.Id}}}","name":"{{{person.User.Name}}}","aadObjectId":"{{{person.User.ObjectId}}}"},"conversation":{"conversationType":"personal","tenantId":"{{{tenant.Id}}}","id":"a:1{{{person.User.ObjectId}}}"},"recipient":{"id":"{{{tenant.BotId}}}","name":"SalesNudgeBot"},"entities":[{"locale":"en-US","country":"US","platform":"Windows","timezone":"Europe/Berlin","type":"clientInfo"}],{{{more}}}"channelData":{"tenant":{"id":"{{{tenant.Id}}}"},"source":{"name":"message"}},"locale":"en-US"}
        """;

    byte[] Signed(string activity)
    {
        var body = Encoding.UTF8.GetBytes(activity);
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {body.Length}\r\nAuthorization: Bearer {token}\r\nUser-Agent: Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}
