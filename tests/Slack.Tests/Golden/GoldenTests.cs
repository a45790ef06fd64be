using System.Runtime.CompilerServices;
using System.Text.Json;
using FakeSlack.BlockKit;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Tests.Shared;
using SalesNudgeBot.Tests.Shared.Golden;

namespace Slack.Tests.Golden;

/// <summary>
/// What goes to Slack, file by file. With SALESNUDGE_WRITE_GOLDEN=1 the files are written instead, to be read in the difference.
/// </summary>
public sealed class GoldenTests
{
    static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Here())!, "files");

    [Fact]
    public void Every_message_looks_as_it_did() => GoldenFiles.Compare(Folder, Catalogue.All);

    [Fact]
    public void Slack_takes_every_one_of_them() =>
        Assert.All(Catalogue.All, one => Assert.Empty(BlockKitLimits.Check(JsonSerializer.SerializeToElement(one.Value)).Select(complaint => $"{one.Key}: {complaint}")));

    [Fact]
    public void There_is_one_of_every_kind()
    {
        var shown = EveryMessage.All.Select(one => one.Kind).ToHashSet();
        // A closing line answers the rep's own act, nothing is sent as a notice to admins, and a page is no message: it has files of its own.
        Assert.Equal([MessageKind.Closing, MessageKind.AdminNotice, MessageKind.Home], Enum.GetValues<MessageKind>().Where(kind => !shown.Contains(kind)));
    }

    /// <summary>Slack's published types are the nearest thing to a schema that there is.</summary>
    [Fact]
    public void Slacks_own_types_take_every_one_of_them()
    {
        Node.Needed();
        var folder = Path.Combine(Node.Folder, "node_modules", ".golden");
        Directory.CreateDirectory(folder);
        var script = Path.Combine(folder, "golden.ts");
        File.WriteAllText(script, TypeScript(Catalogue.All.Select(one => (one.Key, one.Value.ToJsonString()))));
        var (code, output) = Check(script);
        Assert.True(code == 0, output);
    }

    [Fact]
    public void A_block_that_Slacks_types_do_not_know_is_found()
    {
        Node.Needed();
        var folder = Path.Combine(Node.Folder, "node_modules", ".golden");
        Directory.CreateDirectory(folder);
        var script = Path.Combine(folder, "wrong.ts");
        File.WriteAllText(script, TypeScript([("wrong", """{"text":"t","blocks":[{"type":"header","text":{"type":"mrkdwn","text":"t"}}]}""")]));
        Assert.NotEqual(0, Check(script).Code);
    }

    static (int Code, string Output) Check(string script) =>
        Node.Run("typescript/bin/tsc", ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--moduleResolution", "nodenext", "--target", "es2022", script], TimeSpan.FromMinutes(5));

    static string TypeScript(IEnumerable<(string Name, string Json)> all) =>
        "import type { AnyBlock, HomeView, ModalView } from \"@slack/types\";\n"
        + "type Message = { text: string; blocks: AnyBlock[] };\n"
        + string.Concat(all.Select((one, i) => $"// {one.Name}\nexport const golden{i}: {TypeOf(one.Json)} = {one.Json};\n"));

    static string TypeOf(string json) =>
        JsonDocument.Parse(json).RootElement.TryGetProperty("type", out var type) ? type.GetString() == "home" ? "HomeView" : "ModalView" : "Message";

    static string Here([CallerFilePath] string path = "") => path;
}
