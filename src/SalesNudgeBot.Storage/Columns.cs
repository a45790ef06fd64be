using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Storage;

/// <summary>Values of the domain that are one text column each.</summary>
static class Columns
{
    /// <param name="where">Names the row in the exception.</param>
    public static T Enum<T>(string name, string where)
        where T : struct, Enum =>
        System.Enum.TryParse<T>(name, out var value) && value.ToString() == name
            ? value
            : throw new StoredDataException($"{where}: '{name}' is not a {typeof(T).Name} that this version knows.");

    public static string Text(Destination destination) =>
        destination switch
        {
            Destination.Person person => $"person/{person.Id.Value}",
            Destination.LeadersChannel channel => $"channel/{channel.Team.Value}",
            _ => throw new ArgumentOutOfRangeException(nameof(destination), destination, "This kind of destination is not stored."),
        };

    public static Destination Destination(string text, string where) =>
        text.Split('/', 2) switch
        {
            ["person", var id] => new Destination.Person(new(id)),
            ["channel", var team] => new Destination.LeadersChannel(new(team)),
            _ => throw new StoredDataException($"{where}: '{text}' is not a destination that this version knows."),
        };
}
