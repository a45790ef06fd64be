using System.Net;
using System.Text.RegularExpressions;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using static SalesNudgeBot.Local.Tests.SampleCompany;

namespace SalesNudgeBot.Local.Tests;

public sealed partial class PageTests(OpenWorkspace open) : IClassFixture<OpenWorkspace>
{
    [Fact]
    public async Task Every_file_that_the_page_and_its_scripts_name_is_served()
    {
        var workspace = open.Workspace;
        var page = await Read(workspace, "/");
        var waiting = new Queue<string>(Named().Matches(page).Select(match => match.Groups[1].Value));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var path))
        {
            if (seen.Add(path))
            {
                foreach (Match import in Imported().Matches(await Read(workspace, path)))
                {
                    waiting.Enqueue("/local/page/script/" + import.Groups[1].Value);
                }
            }
        }

        Assert.Contains("/local/page/script/conversation.js", seen);
        Assert.Contains("/local/page/style/base.css", seen);
    }

    [Fact]
    public async Task The_page_holds_nothing_that_its_policy_forbids()
    {
        var workspace = open.Workspace;
        var page = await Read(workspace, "/");
        Assert.DoesNotMatch("<style|style=|<script(?![^>]*src=)|\\son[a-z]+=|https?://(?!www.w3.org)", page);
    }

    [Theory]
    [InlineData("/local/page/nothing.js")]
    [InlineData("/local/page/../LocalEndpoints.cs")]
    [InlineData("/local/page/..%2fLocalEndpoints.cs")]
    [InlineData("/local/page/")]
    public async Task Other_files_are_not_there(string path)
    {
        var workspace = open.Workspace;
        Assert.Equal(HttpStatusCode.NotFound, (await workspace.Http.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task An_open_page_is_woken_when_a_message_is_sent()
    {
        await using var workspace = await Workspace.Open();
        await using var events = await workspace.Http.GetStreamAsync("/local/events", TestContext.Current.CancellationToken);
        using var reader = new StreamReader(events);
        Assert.Equal("retry: 1000", await Line(reader));
        Assert.Equal("data: hello", await Line(reader));
        await workspace.Send(Workspace.Outgoing("hello", Own(Ana), "Morning Ana", At(18, 9)));
        Assert.Equal("data: wake", await Line(reader));
    }

    [Fact]
    public async Task Handing_over_twice_or_looking_it_up_gives_the_same_reference()
    {
        var workspace = open.Workspace;
        var dispatch = new Dispatch(
            "o-1",
            Own(Ana),
            Operation.Post,
            Message.Text(Core.Delivery.Line.Words("x")),
            null,
            null,
            null,
            new Dictionary<TextId, string>(),
            new Dictionary<PersonId, string>()
        );
        Assert.Equal(new SendOutcome.Sent("o-1"), await workspace.Platform.Send(dispatch, TestContext.Current.CancellationToken));
        Assert.Equal(new FindOutcome.Found("o-1"), await workspace.Platform.FindSent(dispatch, TestContext.Current.CancellationToken));
        var update = dispatch with { OutboxId = "o-2", Updates = "o-1" };
        Assert.Equal(new SendOutcome.Sent("o-1"), await workspace.Platform.Send(update, TestContext.Current.CancellationToken));
    }

    static async Task<string> Line(StreamReader reader)
    {
        while (true)
        {
            if (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 } line)
            {
                return line;
            }
        }
    }

    static async Task<string> Read(Workspace workspace, string path)
    {
        var response = await workspace.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path} is not served.");
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("(?:href|src)=\"(/local/[^\"]+)\"")]
    private static partial Regex Named();

    [GeneratedRegex("from \"\\./([a-z]+\\.js)\"")]
    private static partial Regex Imported();
}
