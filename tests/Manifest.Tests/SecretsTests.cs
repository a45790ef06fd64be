using SalesNudgeBot.Manifest;

namespace Manifest.Tests;

public sealed class SecretsTests
{
    // Put together here, so that no scanner takes this file for a leak.
    public static TheoryData<string> Literals =>
    [
        "xoxb" + "-123456789012-123456789012-AbCdEfGhIjKl",
        "xoxe" + ".xoxp-1-Mi0yLTEyMzQ1Njc4",
        "xapp" + "-1-A0123-456-deadbeef",
        "8f742231b10e" + "8888abcd99yyyzzz85a5".Replace('y', 'e').Replace('z', 'f'),
        "abc8Q~" + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh",
        "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0In0.abc",
        "ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789",
        "Server=x;Password=" + "hunter2;",
        "wJalrXUtnFEMI" + "K7MDENGbPxRfiCYEXAMPLEKEY99",
    ];

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_literal_secret_is_refused_wherever_it_stands_and_never_shown(string secret)
    {
        var written = $"'{secret}'";
        ManifestResult[] results =
        [
            Text.Read(Text.But("name: Nord", $"name: {written}")),
            Text.Read(Text.But("zone: Europe/Berlin}\n  ana", $"zone: {written}}}\n  ana")),
            Text.Read(Text.But("leader: lena", $"leader: {written}")),
            Text.Read(Text.Good + $"{written}: 1\n"),
            Text.Read(Text.Good + $"calendars: {{c: {{workdays: [{written}], holidays: {{{written}: x}}}}}}\n"),
            Text.Read(Text.Good + $"workspaces: {{{written}: {{platform: {written}}}}}\n"),
        ];

        Assert.All(results, result =>
        {
            Assert.Contains(result.Findings, finding => finding.Code == "M013" && finding.Line > 0);
            Assert.Null(result.Company);
            Assert.DoesNotContain(result.Findings, finding => $"{finding} {finding.Value}".Contains(secret[6..], StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Under_a_key_named_for_a_secret_only_a_reference_may_stand()
    {
        static string Workspace(string value) => Text.Good + $"workspaces: {{w: {{platform: slack, signing_secret: {value}}}}}\n";

        Assert.Contains(Text.Read(Workspace("short")).Findings, finding => finding.Code == "M013" && finding.Right == "a reference, env:NAME or file:PATH");
        Assert.DoesNotContain(Text.Read(Workspace("'env:SIGNING'")).Findings, finding => finding.Code == "M013");
        Assert.DoesNotContain(Text.Read(Workspace("'file:/run/secrets/signing'")).Findings, finding => finding.Code == "M013");
    }

    [Theory]
    [InlineData("19:4f0b5e3a1d0f4c2b8a9c7d6e5f4a3b2c@thread.tacv2")]
    [InlineData("leaders-of-emea-north-and-emea-south-2026")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [InlineData("Donaudampfschifffahrtsgesellschaft")]
    [InlineData("Passwordless sign-in team")]
    public void Long_names_that_are_no_secrets_pass(string channel) =>
        Assert.Empty(Text.Read(Text.But("channel: leaders", $"channel: '{channel}'")).Lines());
}
