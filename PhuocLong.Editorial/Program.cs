using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Publishing;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.AddOperatorSettings(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddEditorialData(DataSetup.DatabaseFile(builder.Configuration, builder.Environment.ContentRootPath));
builder.Services.AddAccount();
builder.Services.AddMembers();
builder.Services.AddArticles();
builder.Services.AddEditing();
builder.Services.AddReviews();
builder.Services.AddPublishing();
builder.Services.AddQuotas();
builder.Services.AddShell();

var app = builder.Build();
await Opening.MigrateAsync(app.Services);
app.MapEditing();
app.MapShell();
app.Run();
