using System.Text.Json.Nodes;

namespace FakeSlack.Model;

/// <summary>Slack took the call and says no.</summary>
sealed class RefusedException(string error, JsonObject? more = null) : Exception(error)
{
    public string Error => Message;
    public JsonObject? More => more;
}
