namespace SalesNudgeBot.Architecture.Tests.Sources;

static class Rule
{
    /// <summary>Fails with every place at once, and with what to do about them.</summary>
    public static void Holds(IEnumerable<Finding> findings, string whatToDo)
    {
        var found = findings.ToList();
        Assert.True(found.Count == 0, $"{whatToDo}\n{string.Join('\n', found)}");
    }

    /// <summary>The rule sees the seeded example: without this a rule that sees nothing would pass for ever.</summary>
    public static void Finds(IEnumerable<Finding> findings, int line = 1) => Assert.Contains(findings, found => found.Line == line);
}
