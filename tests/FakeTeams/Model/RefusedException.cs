namespace FakeTeams.Model;

/// <summary>The Connector's way of saying no (protocol section 7).</summary>
/// <param name="SubCode">Said in the other of the two shapes that errors come in: an error code 209 whose message is JSON as a string.</param>
sealed class RefusedException(int status, string code, string message, string? subCode = null) : Exception($"{status} {code}: {message}")
{
    public int Status => status;
    public string Code => code;
    public string Says => message;
    public string? SubCode => subCode;

    public static RefusedException BadSyntax(string message) => new(400, "BadSyntax", message);

    public static RefusedException BadArgument(string message) => new(400, "BadArgument", message);
}
