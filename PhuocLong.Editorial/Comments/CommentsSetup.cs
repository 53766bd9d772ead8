namespace PhuocLong.Editorial.Comments;

public static class CommentsSetup
{
    public static void AddComments(this IServiceCollection services)
    {
        services.AddSingleton<CommentDesk>();
        services.AddSingleton<CommentTalk>();
    }
}
