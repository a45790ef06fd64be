using System.Runtime.CompilerServices;
using FakeTeams.Cards;
using SalesNudgeBot.Teams.Rendering;
using SalesNudgeBot.Tests.Shared.Golden;

namespace Teams.Tests.Golden;

/// <summary>What goes to Teams, file by file.</summary>
public sealed class GoldenTests
{
    static readonly string Here = Path.GetDirectoryName(File())!;

    [Fact]
    public void Every_message_looks_as_it_did() => GoldenFiles.Compare(Path.Combine(Here, "files"), Catalogue.All);

    [Fact]
    public void Teams_takes_every_one_of_them() =>
        Assert.All(Catalogue.Cards, one => Assert.Empty(CardLimits.Check(one.Value.Content, IsUser).Select(complaint => $"{one.Key}: {complaint}")));

    [Fact]
    public void Every_one_has_a_summary_and_fits_with_room_for_what_is_sent_around_it() =>
        Assert.All(Catalogue.Cards, one =>
        {
            Assert.InRange(one.Value.Summary.Length, 1, 240);
            Assert.DoesNotContain('\n', one.Value.Summary);
            Assert.InRange(Card.SizeOf(one.Value.Content), 1, 25_000);
        });

    [Fact]
    public void Whoever_presses_is_not_led_by_color_alone() =>
        // The one colored line is that of an error, which says in words what it is.
        Assert.All(
            Catalogue.Cards.SelectMany(one => CardWalk.Objects(one.Value.Content)).Where(part => part["color"] is not null),
            part => Assert.Matches("^(Please change: |Nothing was saved yet)", (string?)part["text"]));

    static bool IsUser(string id) => id.StartsWith("29:", StringComparison.Ordinal);

    static string File([CallerFilePath] string path = "") => path;
}
