using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Secrets;

public sealed class LeakTests
{
    static readonly string[] NotText = [".png", ".ico", ".woff2", ".db", ".zip", ".gz"];

    // Put together here, so that no scanner takes this file for a leak, its own included.
    public static TheoryData<string> Seeded =>
    [
        "xoxb" + "-123456789012-123456789012-abcdef",
        "ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789",
        "AKIA" + "ABCDEFGHIJKLMNOP",
        "-----BEGIN RSA " + "PRIVATE KEY-----",
        "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0In0",
        "password" + " = \"correcthorse\"",
        "\"signing_secret\"" + ": \"8f742231b10e8888\"",
        "/home" + "/ana/clone",
        "C:\\Users" + "\\ana",
    ];

    [Fact]
    public void No_file_holds_a_secret_or_the_path_of_somebodys_machine() =>
        Rule.Holds(
            Repository.Files.Where(path => !NotText.Any(ending => path.EndsWith(ending, StringComparison.Ordinal))).SelectMany(path => Leaks.In(path, Repository.Read(path))),
            "Take it out, and if it was ever real, have it replaced where it opens something: the history keeps it. A test puts its example together from parts.");

    [Theory]
    [MemberData(nameof(Seeded))]
    public void A_leak_is_found(string text) => Rule.Finds(Leaks.In("file", $"first line\n{text}\n"), line: 2);

    [Theory]
    [InlineData("token: ${SLACK_TOKEN}")]
    [InlineData("password=\"$PASSWORD\"")]
    [InlineData("secret: env:SIGNING")]
    public void A_reference_to_a_secret_passes(string text) => Assert.Empty(Leaks.In("file", text));
}
