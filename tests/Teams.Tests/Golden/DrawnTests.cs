using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Teams.Rendering;
using SalesNudgeBot.Tests.Shared;
using SalesNudgeBot.Tests.Shared.Golden;

namespace Teams.Tests.Golden;

/// <summary>Cards drawn by Microsoft's renderer in Chromium, markdown and all: what becomes of them there is what people see.</summary>
public sealed partial class DrawnTests
{
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    static readonly TextId Said = new("t-1");
    static readonly PersonId Omar = new("omar");

    [Fact]
    public void Nothing_that_people_wrote_becomes_a_link_a_picture_a_tag_or_a_mention()
    {
        var cards = HostileText.All.Where(text => text.Length < 5000).Select((text, i) => ($"hostile-{i}", Hostile(text)));
        var drawn = Drawn("hostile", cards);

        Assert.Contains("Click me", drawn, StringComparison.Ordinal);
        Assert.DoesNotMatch("<(a|img|script|iframe|ul|ol|blockquote|em|del)[ >]", drawn);
        // Ours, and nobody else's.
        Assert.Equal(["Omar"], Mention().Matches(drawn).Select(match => match.Groups[1].Value).Distinct());
    }

    [Fact]
    public void What_is_meant_as_markup_is_drawn_as_such()
    {
        var drawn = Drawn("ours", [("ours", Catalogue.Renderer.Message(Message.Text(Line.Of($"{Omar} says {"yes":strong}. * _"))).Content)]);

        Assert.Contains("<span class=\"mention\">Omar</span> says <strong>yes</strong>. * _", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_card_is_drawn_with_all_of_its_buttons()
    {
        var all = Catalogue.Cards.Select(one => (one.Key, one.Value.Content)).ToList();
        var drawn = Drawn("all", all);

        Assert.Equal(all.Sum(one => FakeTeams.Cards.CardWalk.Buttons(one.Content).Count(button => button["type"]!.ToString() == "Action.Execute")), PushButton().Count(drawn));
        Assert.Equal(all.Count, drawn.Split("<article>").Length - 1);
    }

    static JsonObject Hostile(string text)
    {
        var renderer = new CardRenderer(new(new Dictionary<TextId, string> { [Said] = text }, _ => "Omar", _ => "29:omar"));
        return renderer.Message(Message.Of(
            new Block.Heading(Line.Of($"{Said}")),
            new Block.Paragraph(Line.Of($"{Omar} wrote {Said} and {Said:strong}")),
            new Block.Paragraph(Line.Of($"{Omar} wrote.")),
            new Block.Facts([new("Label", Line.Of($"{Said}"))]),
            new Block.Note(Line.Of($"{Said}")))).Content;
    }

    /// <summary>What stands on the page, its scripts left out.</summary>
    static string Drawn(string name, IEnumerable<(string Name, JsonObject Card)> cards)
    {
        Node.Needed();
        var chromium = Array.Find(Places, File.Exists);
        if (chromium is null)
        {
            const string Reason = "There is no Chromium on this machine (apt-get install chromium).";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Reason);
            Assert.Fail(Reason);
        }

        var folder = Path.Combine(Node.Folder, "node_modules", ".golden-teams", name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var (one, card) in cards)
        {
            File.WriteAllText(Path.Combine(folder, $"{one}.json"), new JsonObject { ["summary"] = "", ["card"] = card.DeepClone() }.ToJsonString());
        }

        var page = Path.Combine(folder, "page.html");
        var (code, output) = Node.Run(Path.Combine(Path.GetDirectoryName(Here())!, "page.mjs"), [page, "", "light", folder], Longest);
        Assert.True(code == 0, output);
        var dom = Dom(chromium, page);
        return dom[dom.IndexOf("<main>", StringComparison.Ordinal)..dom.IndexOf("</main>", StringComparison.Ordinal)];
    }

    static string Dom(string chromium, string page)
    {
        string[] arguments = ["--no-sandbox", "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", $"--user-data-dir={Path.ChangeExtension(page, ".profile")}"];
        var start = new ProcessStartInfo(chromium, [.. arguments, "--dump-dom", new Uri(page).AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (dom, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult());
        return dom.GetAwaiter().GetResult();
    }

    [GeneratedRegex("<span class=\"mention\">(.*?)</span>")]
    private static partial Regex Mention();

    [GeneratedRegex("<button[^>]*ac-pushButton")]
    private static partial Regex PushButton();

    static string Here([CallerFilePath] string path = "") => path;
}
