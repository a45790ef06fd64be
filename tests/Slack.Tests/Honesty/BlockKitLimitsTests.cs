using System.Text.Json;
using FakeSlack.BlockKit;

namespace Slack.Tests.Honesty;

public sealed class BlockKitLimitsTests
{
    const string Button = """{"type":"button","action_id":"act-0","text":{"type":"plain_text","text":"Yes"},"value":"promise.accept|l-1"}""";
    const string Field = """{"type":"input","block_id":"when","label":{"type":"plain_text","text":"By when?"},"element":{"type":"plain_text_input","action_id":"value"}}""";

    /// <summary>Blocks of a message, and where Slack points at.</summary>
    public static TheoryData<string, string> Refused =>
        new()
        {
            { Section(3001), "must be less than 3001 characters [json-pointer:/blocks/0/text/text]" },
            { Section(0), "must be more than 0 characters [json-pointer:/blocks/0/text/text]" },
            { """{"type":"header","text":{"type":"mrkdwn","text":"No"}}""", "must be a plain_text object [json-pointer:/blocks/0/text]" },
            { $$$"""{"type":"header","text":{"type":"plain_text","text":"{{{new string('h', 151)}}}"}}""", "must be less than 151 characters [json-pointer:/blocks/0/text/text]" },
            { """{"type":"section"}""", "missing required field: text or fields [json-pointer:/blocks/0]" },
            { """{"type":"divider","color":"red"}""", "invalid additional property: color [json-pointer:/blocks/0]" },
            { """{"type":"carousel"}""", "unsupported type: carousel [json-pointer:/blocks/0]" },
            { $$"""{"type":"actions","elements":[{{Button}},{{Button}}]}""", "`action_id` already exists: act-0 [json-pointer:/blocks/0/elements/1/action_id]" },
            { $$"""{"type":"actions","elements":[{{string.Join(",", Enumerable.Range(0, 26).Select(n => Button.Replace("act-0", $"act-{n}", StringComparison.Ordinal)))}}]}""", "no more than 25 items allowed [json-pointer:/blocks/0/elements]" },
            { """{"type":"actions","elements":[]}""", "no fewer than 1 items allowed [json-pointer:/blocks/0/elements]" },
            { $$"""{"type":"actions","elements":[{{Button.Replace("Yes", new string('y', 76), StringComparison.Ordinal)}}]}""", "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]" },
            { $$"""{"type":"actions","elements":[{{Button.Replace("promise.accept|l-1", new string('v', 2001), StringComparison.Ordinal)}}]}""", "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]" },
            { $$"""{"type":"actions","elements":[{{Button.Replace("\"value\"", "\"style\":\"default\",\"value\"", StringComparison.Ordinal)}}]}""", "must be one of primary, danger [json-pointer:/blocks/0/elements/0/style]" },
            { """{"type":"section","block_id":"a","text":{"type":"mrkdwn","text":"1"}},{"type":"divider","block_id":"a"}""", "`block_id` already exists: a [json-pointer:/blocks/1/block_id]" },
            { """{"type":"context","elements":[{"type":"button"}]}""", "must be a plain_text or mrkdwn object [json-pointer:/blocks/0/elements/0]" },
            { """{"type":"input","label":{"type":"plain_text","text":"Count"},"element":{"type":"number_input","action_id":"value"}}""", "missing required field: is_decimal_allowed [json-pointer:/blocks/0/element]" },
            { """{"type":"input","label":{"type":"plain_text","text":"How?"},"element":{"type":"static_select","options":[{"text":{"type":"plain_text","text":"Myself"},"value":""}]}}""", "must be more than 0 characters [json-pointer:/blocks/0/element/options/0/value]" },
            { """{"type":"input","label":{"type":"plain_text","text":"How?"},"element":{"type":"static_select","options":[{"text":{"type":"plain_text","text":"Call"},"value":"call"}],"initial_option":{"text":{"type":"plain_text","text":"Mail"},"value":"mail"}}}""", "must match one of the options [json-pointer:/blocks/0/element/initial_option]" },
            { """{"type":"section","text":{"type":"plain_text","text":"1"},"accessory":{"type":"plain_text_input"}}""", "unsupported element outside of an input block: plain_text_input [json-pointer:/blocks/0/accessory]" },
            { """{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":""}]}]}""", "must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]" },
            { string.Join(",", Enumerable.Repeat("""{"type":"divider"}""", 51)), "no more than 50 items allowed [json-pointer:/blocks]" },
        };

    public static TheoryData<string, string> RefusedViews =>
        new()
        {
            { $$"""{"type":"modal","title":{"type":"plain_text","text":"A title of twenty-five ch"},"submit":{"type":"plain_text","text":"Save"},"blocks":[{{Field}}]}""", "must be less than 25 characters [json-pointer:/title/text]" },
            { $$"""{"type":"modal","title":{"type":"plain_text","text":"Form"},"blocks":[{{Field}}]}""", "missing required field: submit, because there is an input block [json-pointer:/]" },
            { $$"""{"type":"modal","title":{"type":"plain_text","text":"Form"},"private_metadata":"{{new string('m', 3001)}}","blocks":[]}""", "must be less than 3001 characters [json-pointer:/private_metadata]" },
            { $$"""{"type":"home","blocks":[{{Field}}]}""", "an input block of a home view needs dispatch_action: true [json-pointer:/blocks/0]" },
            { """{"type":"home","title":{"type":"plain_text","text":"Home"},"blocks":[]}""", "invalid additional property: title [json-pointer:/]" },
            { """{"type":"modal","title":{"type":"plain_text","text":"Form"},"blocks":[{"type":"markdown","text":"*"}]}""", "unsupported type: markdown [json-pointer:/blocks/0]" },
            { """{"type":"sheet"}""", "must be an array of blocks, a message, or a modal or home view [json-pointer:/]" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_Slack_refuses_in_a_message_is_refused_with_its_pointer(string blocks, string says) => Assert.Equal([$"[ERROR] {says}"], Check($"[{blocks}]"));

    [Theory]
    [MemberData(nameof(RefusedViews))]
    public void What_Slack_refuses_in_a_view_is_refused_with_its_pointer(string view, string says) => Assert.Equal([$"[ERROR] {says}"], Check(view));

    [Fact]
    public void What_is_as_long_as_it_may_be_is_taken() =>
        Assert.Empty(Check($$$"""{"text":"Fallback","blocks":[{{{Section(3000)}}},{"type":"actions","elements":[{{{Button}}}]},{"type":"header","text":{"type":"plain_text","text":"{{{new string('h', 150)}}}"}}]}"""));

    [Fact]
    public void A_form_with_every_kind_of_field_is_taken() =>
        Assert.Empty(Check($$$"""
            {"type":"modal","callback_id":"form","title":{"type":"plain_text","text":"Form"},"submit":{"type":"plain_text","text":"Save"},"blocks":[
             {{{Field}}},
             {"type":"input","block_id":"count","optional":true,"label":{"type":"plain_text","text":"Count"},"element":{"type":"number_input","action_id":"value","is_decimal_allowed":false,"initial_value":"2","min_value":"0"}},
             {"type":"input","block_id":"how","label":{"type":"plain_text","text":"How?"},"element":{"type":"static_select","action_id":"value","options":[{"text":{"type":"plain_text","text":"Call"},"value":"Call"}],"initial_option":{"text":{"type":"plain_text","text":"Call"},"value":"Call"}} }]}
            """));

    static string Section(int length) => $$$"""{"type":"section","text":{"type":"mrkdwn","text":"{{{new string('s', length)}}}","verbatim":true}}""";

    static IReadOnlyList<string> Check(string json)
    {
        using var document = JsonDocument.Parse(json);
        return BlockKitLimits.Check(document.RootElement);
    }
}
