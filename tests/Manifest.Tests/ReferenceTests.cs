using System.Text.RegularExpressions;
using SalesNudgeBot.Manifest.Schema;

namespace Manifest.Tests;

/// <summary>What is shipped comes from the keys that readers read. SALESNUDGE_WRITE_GOLDEN=1 writes it anew.</summary>
public sealed partial class ReferenceTests
{
    static readonly string Readme = Path.Combine(SampleFolder.Manifests, "README.md");

    [Fact]
    public void The_tables_of_the_readme_are_those_of_the_keys()
    {
        var text = File.ReadAllText(Readme);

        Same(Readme, text, KeyTables.FilledInto(text));
    }

    [Fact]
    public void The_readme_has_a_place_for_every_table()
    {
        var places = Places().Matches(File.ReadAllText(Readme)).Select(place => place.Groups[1].Value);

        Assert.Equal(KeyTables.Tables().Select(table => table.Name).Order(StringComparer.Ordinal), places.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_shipped_schema_is_the_one_that_the_command_prints()
    {
        var shipped = Path.Combine(SampleFolder.Manifests, "manifest.schema.json");

        Same(shipped, File.Exists(shipped) ? File.ReadAllText(shipped) : "", JsonSchema.Text());
    }

    static void Same(string file, string shipped, string made)
    {
        if (Environment.GetEnvironmentVariable("SALESNUDGE_WRITE_GOLDEN") is not null)
        {
            File.WriteAllText(file, made);
            return;
        }

        Assert.True(shipped == made, $"{Path.GetFileName(file)} is not what the keys say. Write it anew with SALESNUDGE_WRITE_GOLDEN=1 dotnet test tests/Manifest.Tests");
    }

    [GeneratedRegex("<!-- keys of ([a-z_ ]+) -->")]
    private static partial Regex Places();
}
