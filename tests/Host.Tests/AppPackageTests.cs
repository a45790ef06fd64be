namespace SalesNudgeBot.Host.Tests;

public sealed class AppPackageTests : IDisposable
{
    static readonly string Templates = Path.Combine(AppContext.BaseDirectory, "manifests", "slack");

    readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("nudge.nordwind.example", "nudge.nordwind.example")]
    [InlineData("https://Nudge.nordwind.example/", "nudge.nordwind.example")]
    [InlineData("nudge.nordwind.example:8443", "nudge.nordwind.example:8443")]
    public async Task The_address_is_filled_in_wherever_slack_calls(string written, string host)
    {
        var ended = await TheProgram.Run("app-package", "slack", "--host", written);

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.DoesNotContain("bot.example.com", ended.Output, StringComparison.Ordinal);
        Assert.All(["commands", "events", "interactivity"], path => Assert.Contains($": https://{host}/slack/{path}\n", ended.Output, StringComparison.Ordinal));
        Assert.Contains("socket_mode_enabled: false", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_socket_mode_no_address_is_needed_and_none_is_there()
    {
        var ended = await TheProgram.Run("app-package", "slack", "--socket");

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.DoesNotContain("://", ended.Output, StringComparison.Ordinal);
        Assert.Contains("socket_mode_enabled: true", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_to_a_file_and_says_what_to_do_with_it()
    {
        var ended = await TheProgram.Run("app-package", "slack", "--socket", "--out", folder["app.yaml"]);

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains(folder["app.yaml"], ended.Output, StringComparison.Ordinal);
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(Templates, "app-manifest-socket.yaml"), TestContext.Current.CancellationToken),
            await File.ReadAllTextAsync(folder["app.yaml"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named()
    {
        var ended = await TheProgram.Run("app-package", "slack", "--socket", "--out", folder["no/such/folder.yaml"]);

        ended.SaysOnly(3, folder["no/such/folder.yaml"], "cannot be written");
    }

    [Theory]
    [InlineData("--host")]
    [InlineData("--host", "bot.example.com", "--socket")]
    [InlineData("--host", "localhost")]
    [InlineData("--host", "127.0.0.1")]
    [InlineData("--host", "http://bot.nordwind.example")]
    [InlineData("--host", "bot.nordwind.example/path")]
    [InlineData("--host", "bot nordwind")]
    public async Task Wrong_usage_ends_with_2_and_says_what_would_be_right(params string[] arguments)
    {
        var ended = await TheProgram.Run(["app-package", "slack", .. arguments]);

        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains("--host", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_of_them_is_wrong_usage() => Assert.Equal(2, (await TheProgram.Run("app-package", "slack")).Code);

    [Fact]
    public async Task Both_variants_differ_only_in_how_they_are_reached()
    {
        var http = await Lines("app-manifest.yaml");
        var socket = await Lines("app-manifest-socket.yaml");

        Assert.Equal(
            http.Where(line => !line.Contains("://", StringComparison.Ordinal) && !line.Contains("socket_mode", StringComparison.Ordinal)),
            socket.Where(line => !line.Contains("socket_mode", StringComparison.Ordinal)));
    }

    public void Dispose() => folder.Dispose();

    static async Task<string[]> Lines(string file) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(Templates, file), TestContext.Current.CancellationToken)).Where(line => !line.StartsWith('#'))];
}
