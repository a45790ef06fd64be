using System.Text.Json.Nodes;
using FakeTeams.Cards;

namespace Teams.Tests.Honesty;

public sealed class CardLimitsTests
{
    const string Button = """{"type":"Action.Execute","title":"Yes","verb":"act","data":{"d_action":"a"},"fallback":{"type":"Action.Submit","title":"Yes","data":{"d_action":"a"}}}""";
    const string Field = """{"type":"Input.Text","id":"i_when","label":"By when?"}""";

    /// <summary>Elements of a card, what else is in it, and what is said of it.</summary>
    public static TheoryData<string, string, string> Refused =>
        new()
        {
            { """{"type":"Media"}""", "", "Teams shows no Media [/body/0]" },
            { """{"type":"TextBlock","text":" "}""", "", "needs text [/body/0]" },
            { """{"type":"TextBlock","text":"1","bold":true}""", "", "TextBlock has no bold [/body/0]" },
            { """{"type":"TextBlock","text":"1","weight":"heavy"}""", "", "weight must be one of default, lighter, bolder [/body/0]" },
            { """{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":""}]}""", "", "needs text [/body/0/inlines/0]" },
            { """{"type":"FactSet","facts":[{"title":"Client"}]}""", "", "needs value [/body/0/facts/0]" },
            { """{"type":"Image","url":"https://example.com/a.png"}""", "", "needs altText [/body/0]" },
            { """{"type":"Chart.Donut","data":[]}""", "", "a chart needs a fallback [/body/0]" },
            { """{"type":"Input.Text","id":"i_when"}""", "", "needs label [/body/0]" },
            { """{"type":"Input.Text","id":"i_when","label":"By when?","isRequired":true}""", "", "needs errorMessage [/body/0]" },
            { """{"type":"Input.ChoiceSet","id":"i_how","label":"How?","value":"mail","choices":[{"title":"Call","value":"call"}]}""", "", "mail is none of the choices [/body/0]" },
            { $"{Field},{Field}", "", "several inputs are called i_when [/]" },
            { """{"type":"Input.Text","id":"d_action","label":"By when?"}""", $",\"actions\":[{Button}]", "the input d_action overwrites what data says [/actions/0]" },
            { Field, $",\"actions\":[{string.Join(",", Enumerable.Repeat(Button, 7))}]", "no more than 6 actions are shown [/]" },
            { Field, ",\"actions\":[" + """{"type":"Action.Execute","title":"Yes","verb":"act"}""" + "]", "needs an Action.Submit as its fallback, for clients that know no other [/actions/0]" },
            { Field, ",\"actions\":[" + """{"type":"Action.OpenUrl","title":"Open","url":"http://example.com"}""" + "]", "url must be https [/actions/0]" },
            { Field, ",\"refresh\":{\"action\":{\"type\":\"Action.Submit\"},\"userIds\":[]}", "refreshes by an Action.Execute only [/refresh]" },
            { Field, ",\"refresh\":{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"view\"},\"userIds\":[\"29:nobody\"]}", "29:nobody is nobody's id towards this bot [/refresh]" },
            { """{"type":"TextBlock","text":"<at>Ana</at>"}""", "", "<at>Ana</at> has no entity" },
            { """{"type":"TextBlock","text":"Ana"}""", ",\"msteams\":{\"entities\":[{\"type\":\"mention\",\"text\":\"<at>Ana</at>\",\"mentioned\":{\"id\":\"29:ana\",\"name\":\"Ana\"}}]}", "the mention <at>Ana</at> is nowhere in the text" },
            { Field, ",\"title\":\"Card\"", "AdaptiveCard has no title [/]" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_Teams_does_not_show_is_said_with_its_place(string body, string more, string says) => Assert.Equal([says], Check(body, more));

    [Theory]
    [InlineData("1.6")]
    [InlineData("newest")]
    public void Only_versions_up_to_15_are_shown(string version) => Assert.Equal([$"version {version} must be 1.5 or earlier [/]"], Check(Field, "", version));

    [Fact]
    public void A_card_with_everything_that_we_use_is_taken() =>
        Assert.Empty(Check(
            $$"""{"type":"TextBlock","text":"<at>Ana</at> asks","wrap":true},{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"said"}]},{{Field}},{"type":"ActionSet","actions":[{{Button}}]}""",
            $$""","actions":[{{Button}}],"refresh":{"action":{"type":"Action.Execute","verb":"view","data":{} },"userIds":["29:ana"]},"msteams":{"entities":[{"type":"mention","text":"<at>Ana</at>","mentioned":{"id":"29:ana","name":"Ana"} }]}"""));

    static IReadOnlyList<string> Check(string body, string more, string version = "1.5") =>
        CardLimits.Check(JsonNode.Parse($$"""{"type":"AdaptiveCard","version":"{{version}}","body":[{{body}}]{{more}}}""")!.AsObject(), id => id == "29:ana");
}
