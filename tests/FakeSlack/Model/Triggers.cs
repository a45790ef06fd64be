namespace FakeSlack.Model;

/// <summary>What lets an app open a view: three seconds, once.</summary>
sealed class Triggers(TimeProvider clock, TimeSpan life)
{
    readonly Dictionary<string, Trigger> issued = [];

    public void Issue(string id, string user, string? view) => issued[id] = new(user, view, clock.GetUtcNow());

    /// <returns>Who did what, and in which view if it was in one.</returns>
    public (string User, string? View) Use(string? id)
    {
        if (id is null || !issued.TryGetValue(id, out var trigger))
        {
            throw new RefusedException("invalid_trigger_id");
        }

        if (trigger.Used)
        {
            throw new RefusedException("exchanged_trigger_id");
        }

        if (clock.GetUtcNow() - trigger.At > life)
        {
            throw new RefusedException("expired_trigger_id");
        }

        trigger.Used = true;
        return (trigger.User, trigger.View);
    }

    sealed class Trigger(string user, string? view, DateTimeOffset at)
    {
        public string User => user;
        public string? View => view;
        public DateTimeOffset At => at;
        public bool Used { get; set; }
    }
}
