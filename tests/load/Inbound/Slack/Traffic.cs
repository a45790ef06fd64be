using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FakeSlack.People;

namespace Load.Inbound.Slack;

/// <summary>Requests as Slack sends them: each of its own id, signed, made before anything is measured.</summary>
sealed class Traffic(string signingSecret, string team, IReadOnlyList<SlackPerson> people)
{
    readonly byte[] key = Encoding.UTF8.GetBytes(signingSecret);
    int made;

    public IReadOnlyList<Kind> Kinds => [new("Commands", count => Make("Commands", count)), new("Interactions", count => Make("Interactions", count)), new("Events", count => Make("Events", count))];

    byte[][] Make(string kind, int count) => [.. Enumerable.Range(0, count).Select(_ => One(kind, ++made))];

    byte[] One(string kind, int number)
    {
        var person = people[number % people.Count];
        var user = person.Id;
        var trigger = $"{number}.{Environment.ProcessId}.{Stamp()}";
        return kind switch
        {
            "Events" => Signed(
                "/slack/events",
                "application/json",
                $$$$"""
                {"token":"x","team_id":"{{{{team}}}}","api_app_id":"A1","type":"event_callback","event_id":"Ev{{{{trigger}}}}","event_time":{{{{Stamp()}}}},"event_context":"1-app_home_opened-{{{{team}}}}-D{{{{user}}}}","is_ext_shared_channel":false,"authorizations":[{"enterprise_id":null,"team_id":"{{{{team}}}}","user_id":"U0BOT","is_bot":true,"is_enterprise_install":false}],"event":{"type":"app_home_opened","user":"{{{{user}}}}","channel":"D{{{{user}}}}","tab":"home","event_ts":"{{{{Stamp()}}}}.{{{{number:D6}}}}","view":{"id":"V{{{{user}}}}","team_id":"{{{{team}}}}","type":"home","blocks":[{"type":"rich_text","block_id":"b1","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"Nothing is waiting for you."}]}]}],"private_metadata":"","callback_id":"","state":{"values":{}},"hash":"1.abc","title":{"type":"plain_text","text":"View Title","emoji":true},"clear_on_close":false,"notify_on_close":false,"close":null,"submit":null,"previous_view_id":null,"root_view_id":"V{{{{user}}}}","app_id":"A1","external_id":"","app_installed_team_id":"{{{{team}}}}","bot_id":"B1"}}}
                """),
            "Interactions" => Signed(
                "/slack/interactivity",
                "application/x-www-form-urlencoded",
                "payload=" + Uri.EscapeDataString(
                    $$$"""
                    {"type":"block_actions","user":{"id":"{{{user}}}","username":"u","name":"u","team_id":"{{{team}}}"},"api_app_id":"A1","token":"x","container":{"type":"message","message_ts":"1548261231.000200","channel_id":"D{{{user}}}","is_ephemeral":false},"trigger_id":"{{{trigger}}}","team":{"id":"{{{team}}}","domain":"acme"},"enterprise":null,"is_enterprise_install":false,"channel":{"id":"D{{{user}}}","name":"directmessage"},"message":{"type":"message","user":"U0BOT","bot_id":"B1","ts":"1548261231.000200","text":"Acme: SSO live. Still on track for Friday?","blocks":[{"type":"section","block_id":"s1","text":{"type":"mrkdwn","text":"Acme: SSO live. Still on track for Friday?","verbatim":true}}]},"state":{"values":{}},"response_url":"{{{person.NewResponseUrl()}}}","actions":[{"type":"button","action_id":"act-0","block_id":"b1","text":{"type":"plain_text","text":"On track","emoji":true},"value":"promise.on-track|l-{{{number}}}","action_ts":"{{{Stamp()}}}.{{{number:D6}}}"}]}
                    """)),
            _ => Signed(
                "/slack/commands",
                "application/x-www-form-urlencoded",
                $"token=x&team_id={team}&team_domain=acme&channel_id=D{user}&channel_name=directmessage&user_id={user}&user_name=u&command=%2Fnudge&text=help&api_app_id=A1&is_enterprise_install=false&response_url={Uri.EscapeDataString(person.NewResponseUrl())}&trigger_id={trigger}"),
        };
    }

    /// <summary>What answers the first request to a process that has just started.</summary>
    public byte[] Verification() => Signed("/slack/events", "application/json", """{"token":"x","challenge":"hello","type":"url_verification"}""");

    byte[] Signed(string path, string contentType, string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        var stamp = Stamp().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes($"v0:{stamp}:"), .. body]));
        var head =
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\n"
            + $"X-Slack-Request-Timestamp: {stamp}\r\nX-Slack-Signature: v0={signature}\r\nUser-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    static long Stamp() => DateTimeOffset.UtcNow.ToUnixTimeSeconds();
}
